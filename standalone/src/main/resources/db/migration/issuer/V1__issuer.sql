-- Passwords are kept as hashes only; whoever loses one has new ones made.
create table password (
    person text primary key,
    hash text not null,
    made_at timestamptz not null
);

-- The key that signs tokens, as a JSON Web Key; the newest one signs.
create table signing_key (
    id text primary key,
    key text not null,
    made_at timestamptz not null
);
