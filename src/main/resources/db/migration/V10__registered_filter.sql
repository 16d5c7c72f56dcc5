-- Filters that are too long for an address.

create table registered_filter (
    hash       text primary key check (hash ~ '^[0-9a-f]{32}$'),
    filter     text        not null check (length(filter) <= 200000),
    created_at timestamptz not null default now()
);
comment on table registered_filter is 'Canonical text of vendor filters by its hash; addresses name the hash as f.';
revoke select on registered_filter from foodmap_exporter;
