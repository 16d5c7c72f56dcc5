-- Who may call.

create table api_key (
    id         integer generated always as identity primary key,
    -- the readable part of a key, by which it is found and named in messages; the secret part is not kept
    prefix     text        not null unique check (prefix ~ '^[0-9A-Za-z]{8}$'),
    salt       bytea       not null check (length(salt) = 16),
    hash       bytea       not null check (length(hash) = 32),
    name       text        not null check (name <> ''),
    scopes     text[]      not null check (scopes <@ array ['tiles:read', 'graph:read', 'export:read', 'admin']),
    cities     text[],
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    revoked_at timestamptz
);
comment on table api_key is 'Keys of callers, as salted hashes only.';
comment on column api_key.hash is
    'SHA-256 of salt and secret. The secret has 256 random bits, so guessing is hopeless and a slow hash would only slow us.';
comment on column api_key.cities is 'Keys of the cities the caller may see; null means all of them.';

-- the reader verifies keys; exports and BI tools have no business here
revoke select on api_key from foodmap_exporter;
