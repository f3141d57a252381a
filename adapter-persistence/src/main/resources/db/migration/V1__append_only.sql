-- Some tables are only ever added to: what is in them was told, booked or sold by, and stays as it was.
-- Their triggers call this function, so that a slip in a program or at a console is refused and not just frowned at.

CREATE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused', tg_table_name, tg_op
        USING ERRCODE = 'restrict_violation', HINT = 'Add a row that mends what is wrong.';
END
$$;
