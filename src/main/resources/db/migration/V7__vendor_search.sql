-- Vendors are searched, ordered and paged by SQL.

-- trusted: the owner of the database may create it
create extension if not exists pg_trgm;

-- name contains ...
create index vendor_name_trigrams on vendor using gin (name_key gin_trgm_ops);
-- pages by name in the order of the Persian alphabet, and by code
create index vendor_name on vendor (version_id, (name_key collate "fa-x-icu"), number);
drop index vendor_code;
create index vendor_code on vendor (version_id, code, number);

create table cursor_secret (
    secret bytea not null check (length(secret) = 32)
);
comment on table cursor_secret is 'One row: what the cursors of this installation are sealed with. Random; replicas share it.';
insert into cursor_secret values (
    sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
revoke all on cursor_secret from foodmap_writer, foodmap_exporter;
