create table book (
    book_id uuid   primary key,
    version bigint not null,
    notes   text[] not null
);
