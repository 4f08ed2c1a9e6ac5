-- What this shop alone knows, made at the first start. Whoever has it can sign as the shop: it belongs into no report.
create table secret
(
    name  text not null primary key,
    value blob not null
) strict;
