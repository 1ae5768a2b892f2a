#!/bin/bash
# ready.sh PORT PATH: whether this container answers 200 there. For images that have no curl, but bash.
exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
printf 'GET %s HTTP/1.0\r\n\r\n' "$2" >&3
read -r -t 4 status <&3
[[ $status == *' 200'* ]]
