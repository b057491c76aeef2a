-- What is due: the engine's job executor and whoever moves the clock ask for it all the time.
CREATE INDEX act_ru_job_due ON act_ru_job (duedate_);
