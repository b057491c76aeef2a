-- Photos are looked for from the newest back.
CREATE INDEX photo_by_time ON photo (taken_at DESC, id DESC);
