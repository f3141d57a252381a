-- Who may ask, and what was answered.

-- Customers' keys, as hashes only. They are random, so a fast hash does.
CREATE TABLE api_keys (
    account_id text COLLATE "C" NOT NULL REFERENCES accounts,
    key_id     text COLLATE "C" NOT NULL,
    name       text             NOT NULL,
    -- SHA-256, 64 hexadecimal digits.
    hash       text COLLATE "C" NOT NULL,
    created_at timestamptz      NOT NULL,
    revoked_at timestamptz,

    PRIMARY KEY (account_id, key_id),
    CONSTRAINT hash_is_a_sha_256 CHECK (hash ~ '^[0-9a-f]{64}$')
);

-- Whose a key is, is what its hash is looked up for: unique across accounts.
CREATE UNIQUE INDEX api_key_is_given_once ON api_keys (hash);

-- Requests that had their effect, with their answers, to be given again. A row commits with the effect.
CREATE TABLE answered_requests (
    -- An account id; or '*', which no account can be called, for the operator.
    caller          text COLLATE "C" NOT NULL,
    idempotency_key text COLLATE "C" NOT NULL,
    -- A digest of the request: another one under the same key is an error.
    fingerprint     text             NOT NULL,
    status          int              NOT NULL,
    body            text             NOT NULL,
    answered_at     timestamptz      NOT NULL,

    CONSTRAINT idempotency_key_is_used_once PRIMARY KEY (caller, idempotency_key)
);
