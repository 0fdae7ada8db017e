-- What is told of an item's difficulty: as it was when its answers last came to a multiple of five. Empty until they do.
alter table item_difficulty
    add column told_mean    double precision,
    add column told_answers bigint;
