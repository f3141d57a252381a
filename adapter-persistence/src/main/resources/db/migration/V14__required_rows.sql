-- A write that must change so many rows says so to the database, and not to the program that sent it. The program sends
-- the commit along with the last writes; what it finds wrong when it has the answer, it finds too late.
--
--   WITH changed AS (UPDATE … RETURNING 1) SELECT require_rows(count(*), 1, 'not there: r-1') FROM changed

CREATE FUNCTION require_rows(changed bigint, expected bigint, complaint text) RETURNS void
    LANGUAGE plpgsql AS
$$
BEGIN
    IF changed <> expected THEN
        -- A state of our own, by which the program knows it from the database's complaints.
        RAISE EXCEPTION '%', complaint USING ERRCODE = 'RW001';
    END IF;
END
$$;
