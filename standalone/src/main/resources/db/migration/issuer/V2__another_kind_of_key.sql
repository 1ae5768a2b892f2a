-- Keys are of an elliptic curve from now on. Tokens signed with a key of another kind are worth nothing any more: fetch a new one.
delete from signing_key;
