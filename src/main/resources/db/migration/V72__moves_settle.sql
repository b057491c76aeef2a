-- Whoever moves visits about on the board has not decided at the first drop: the customer hears of it a little later.
ALTER TABLE appointment
    ADD tell_at timestamptz, -- when the customer is told of what is agreed now; at once if none
    ADD told_start timestamptz; -- the start of the slot that the customer knows

UPDATE appointment SET told_start = starts_at WHERE told = agreed AND starts_at IS NOT NULL;
