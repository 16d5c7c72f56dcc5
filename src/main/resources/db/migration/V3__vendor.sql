-- Vendors, whole for every version (10 000 to 200 000 rows), and targets.

create table vendor_identity (
    number integer primary key,
    code   text not null unique
);
comment on table vendor_identity is
    'Dense number of every vendor code ever seen; orders refer to it, also when the vendor feed does not know the code.';

create table vendor_grade (
    version_id  integer not null references dataset_version (id) on delete cascade,
    vendor_code text    not null,
    grade       text    not null,
    primary key (version_id, vendor_code)
);
comment on table vendor_grade is 'Grades that the vendors of this version were joined with; kept for vendors yet to come.';

create table vendor (
    version_id        integer  not null references dataset_version (id) on delete cascade,
    number            integer  not null references vendor_identity (number),
    code              text     not null,
    name              text,
    name_key          text,
    city_id           smallint not null references city (id),
    business_line_id  smallint references business_line (id),
    grade             text     not null,
    status_id         integer,
    visible           boolean,
    open              boolean,
    radius_km         real check (radius_km > 0),
    geom              geometry(Point, 4326),
    marketing_area_id integer,
    region_id         integer,
    neighbourhood_id  integer,
    primary key (version_id, number)
);
comment on column vendor.geom is 'Null when the feed has no usable place: then the vendor is listed but not on the map.';
comment on column vendor.radius_km is 'Nominal delivery radius of the feed; null when missing or not between 0 and 15 km.';
-- vendor(code)
create index vendor_code on vendor (version_id, code);
-- vendors within a polygon, near a point
create index vendor_geom on vendor using gist (geom);

create table coverage_target (
    version_id       integer  not null references dataset_version (id) on delete cascade,
    polygon_id       integer  not null,
    business_line_id smallint not null references business_line (id),
    target           integer  not null check (target > 0),
    primary key (version_id, polygon_id, business_line_id)
);
comment on table coverage_target is 'How many vendors of a line should reach a place in a marketing area.';
