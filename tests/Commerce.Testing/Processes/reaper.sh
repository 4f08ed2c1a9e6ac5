# Outlives the test process in order to clean up behind it. It reads orders until the pipe from the test process closes, which
# the kernel does however that process ends, then stops what is still running and deletes what still lies about.
# A process is named by its id and start time: the id alone may belong to somebody else by then.
exec >/dev/null 2>&1
trap '' HUP INT TERM PIPE
declare -A started first_signal
folders=()

started_at() { local stat; stat=$(cat "/proc/$1/stat") && set -- ${stat##*) } && [ "$1" != Z ] && echo "${20}"; }
still_runs() { [ "$(started_at "$1")" = "${started[$1]}" ]; }
any_still_runs() { local pid; for pid in "${!started[@]}"; do if still_runs "$pid"; then return 0; fi; done; return 1; }
signal_all() { local pid; for pid in "${!started[@]}"; do still_runs "$pid" && kill -s "${1:-${first_signal[$pid]}}" "$pid"; done; }

while read -r order subject rest; do
  case $order in
    stop) read -r started[$subject] first_signal[$subject] <<<"$rest" ;;
    forget) unset "started[$subject]" "first_signal[$subject]" ;;
    delete) folders+=("$subject${rest:+ $rest}") ;;
  esac
done

signal_all
signal_all CONT # A stopped process dies of KILL at once, and of anything gentler only when it goes on.
for _ in {1..50}; do any_still_runs || break; sleep 0.1; done
signal_all KILL

for folder in "${folders[@]}"; do
  # Children of a killed server notice its death within moments, and may write until then.
  for _ in {1..50}; do rm -rf -- "$folder"; [ -e "$folder" ] || break; sleep 0.2; done
done
