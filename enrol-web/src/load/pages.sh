#!/usr/bin/env bash
# Requests a second that a running site answers for its public pages, beside nginx serving the same
# bytes on the same machine in the same run: the ratio is the result, not the figure.
#
#   enrol-web/src/load/pages.sh http://127.0.0.1:8080        needs wrk and nginx (Debian: apt-get install wrk nginx-light)
set -euo pipefail
site=${1:?the address of a running site}
paths=(/ /classes "/classes?q=%E6%9B%B8%E6%B3%95" /classes/dadun-2027s-001 /draws/dadun-2026f-1 /open/v1/counts)
seconds=${SECONDS_EACH:-8} connections=${CONNECTIONS:-32}
folder=$(mktemp -d)
port=8199
trap 'kill "$(cat "$folder/nginx.pid")" 2>/dev/null; rm -rf "$folder"' EXIT

mkdir "$folder/www"
for i in "${!paths[@]}"; do
  curl -sf -H 'Accept-Encoding: gzip' "$site${paths[$i]}" -o "$folder/www/$i"
done
cat > "$folder/nginx.conf" <<CONF
pid $folder/nginx.pid; error_log $folder/error.log; worker_processes 2;
events { worker_connections 512; }
http { access_log off; sendfile on; client_body_temp_path $folder; proxy_temp_path $folder; fastcgi_temp_path $folder;
       uwsgi_temp_path $folder; scgi_temp_path $folder; keepalive_requests 1000000;
       server { listen 127.0.0.1:$port; root $folder/www; default_type text/html; } }
CONF
nginx -c "$folder/nginx.conf"

rate() { wrk -t2 -c"$connections" -d"${seconds}s" -H 'Accept-Encoding: gzip' "$1" | awk '/^Requests\/sec/ {print $2}'; }
printf '%-34s %10s %12s %12s %8s\n' page bytes site/s nginx/s ratio
for i in "${!paths[@]}"; do
  rate "$site${paths[$i]}" > /dev/null
  ours=$(rate "$site${paths[$i]}")
  theirs=$(rate "http://127.0.0.1:$port/$i")
  awk -v p="${paths[$i]}" -v b="$(stat -c %s "$folder/www/$i")" -v o="$ours" -v t="$theirs" \
    'BEGIN { printf "%-34s %10d %12.0f %12.0f %8.2f\n", p, b, o, t, o / t }'
done
