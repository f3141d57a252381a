-- The lists of what is renewed by hand, automatically, or not at all, which customers have as tabs: however few those are of many, a page costs
-- as much as it is long, and so does counting up to a limit.
CREATE INDEX instances_of_account_by_instruction ON instances (account_id, renewal_status, listed_end, instance_id);
