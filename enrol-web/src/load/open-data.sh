#!/usr/bin/env bash
# Requests a second that a running site answers for its open data, beside nginx serving the same bytes from files, and
# beside nginx that keeps the site's answers (payara-config/nginx/open-data.conf), all in one run on one machine: the
# ratios are the result, not the figures. What the database was asked meanwhile is a test (WindowTest), not a figure.
#
#   enrol-web/src/load/open-data.sh http://127.0.0.1:8080      needs wrk and nginx (Debian: apt-get install wrk nginx-light)
#
# WARM_UP seconds first (a Java program reaches its speed after a minute or two), then ROUNDS of SECONDS_EACH, in turn.
set -euo pipefail
site=${1:?the address of a running site}
here=$(cd "$(dirname "$0")" && pwd)
seconds=${SECONDS_EACH:-5} rounds=${ROUNDS:-3} warm_up=${WARM_UP:-60} connections=${CONNECTIONS:-32}
draw=${DRAW:-dadun-2026f-1}
paths=(/open/v1/counts "/open/v1/draws/$draw/result" "/open/v1/draws/$draw/manifest" /open/v1/classes)
folder=$(mktemp -d)
files=8197 cache=8198
trap 'kill "$(cat "$folder/nginx.pid")" 2>/dev/null; rm -rf "$folder"' EXIT

mkdir "$folder/www" "$folder/kept"
for i in "${!paths[@]}"; do
  curl -sf -H 'Accept-Encoding: gzip' "$site${paths[$i]}" -o "$folder/www/$i"
done
sed -e "s#/var/cache/nginx/open-data#$folder/kept#" -e "s#server 127.0.0.1:8080#server ${site#http://}#" \
  -e "s#listen 80;#listen 127.0.0.1:$cache;#" -e "s#/var/log/nginx/open-data.log#$folder/requests.log#" \
  "$here/../../../payara-config/nginx/open-data.conf" > "$folder/open-data.conf"
cat > "$folder/nginx.conf" <<CONF
pid $folder/nginx.pid; error_log $folder/error.log; worker_processes 2;
events { worker_connections 512; }
http { access_log off; sendfile on; client_body_temp_path $folder; proxy_temp_path $folder; fastcgi_temp_path $folder;
       uwsgi_temp_path $folder; scgi_temp_path $folder; keepalive_requests 1000000;
       include $folder/open-data.conf;
       server { listen 127.0.0.1:$files; root $folder/www; default_type application/json; } }
CONF
nginx -c "$folder/nginx.conf"

# rate ADDRESS [HEADER]: answers a second; a line of its own tells of answers that were neither 2xx nor 3xx
rate() {
  wrk -t2 -c"$connections" -d"${seconds}s" -H 'Accept-Encoding: gzip' ${2:+-H "$2"} "$1" |
    awk '/^Requests\/sec/ {print $2} /Non-2xx/ {print > "/dev/stderr"}'
}
tag() { curl -sI -H 'Accept-Encoding: gzip' "$1" | tr -d '\r' | awk -F': ' 'tolower($1) == "etag" {print $2}'; }

for path in "${paths[@]}"; do
  wrk -t2 -c"$connections" -d"$((warm_up / ${#paths[@]} + 1))s" -H 'Accept-Encoding: gzip' "$site$path" > /dev/null
done
printf 'load average before: %s\n%-38s %8s %6s %10s %10s %10s %8s %8s %8s\n' "$(cut -d' ' -f1-3 /proc/loadavg)" \
  address bytes round site/s files/s kept/s site "304" kept
for i in "${!paths[@]}"; do
  for ((round = 1; round <= rounds; round++)); do
    ours=$(rate "$site${paths[$i]}")
    theirs=$(rate "http://127.0.0.1:$files/$i")
    unchanged=$(rate "$site${paths[$i]}" "If-None-Match: $(tag "$site${paths[$i]}")")
    known=$(rate "http://127.0.0.1:$files/$i" "If-None-Match: $(tag "http://127.0.0.1:$files/$i")")
    kept=$(rate "http://127.0.0.1:$cache${paths[$i]}")
    awk -v p="${paths[$i]}" -v b="$(stat -c %s "$folder/www/$i")" -v r="$round" -v o="$ours" -v t="$theirs" -v u="$unchanged" \
      -v n="$known" -v k="$kept" \
      'BEGIN { printf "%-38s %8d %6d %10.0f %10.0f %10.0f %8.2f %8.2f %8.2f\n", p, b, r, o, t, k, o / t, u / n, k / t }'
  done
done
printf 'load average after: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"

# A bundle: how long until its first byte, and how long for all of it.
curl -s -o /dev/null -w 'bundle of '"$draw"': first byte after %{time_starttransfer} s, %{size_download} bytes after %{time_total} s\n' \
  "$site/open/v1/draws/$draw/bundle.zip"
