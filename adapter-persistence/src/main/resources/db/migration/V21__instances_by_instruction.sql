-- What customers and operators look at: all that is not gone. What was released has ended before all the rest and is ever more; lists that begin
-- with what ends first would read all of it before they came to the first row to show.
CREATE INDEX instances_there_by_end ON instances (listed_end, instance_id) WHERE released_at IS NULL;
CREATE INDEX instances_there_of_account_by_end ON instances (account_id, listed_end, instance_id) WHERE released_at IS NULL;

-- The lists of what is renewed by hand, automatically, or not at all, which customers have as tabs: however few those are of many, a page costs
-- as much as it is long, and so does counting up to a limit.
CREATE INDEX instances_of_account_by_instruction ON instances (account_id, renewal_status, listed_end, instance_id) WHERE released_at IS NULL;
