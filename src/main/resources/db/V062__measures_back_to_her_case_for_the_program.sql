-- The program itself finds her case from a dossier, to say there that an order is near its end.
create index link_dossier on measures.link (province, dossier);
