#!/usr/bin/env bash
# Checks what changed since a git revision, and shows the released rows that differ:
# a pass here is a pass of the job `records`.
#
#   bash scripts/ci_validate.sh [REVISION]
#
# Without a revision, $BASE; without either, the whole dataset is checked. $DATASET names the
# folder, where it is not the nearest `dataset`. In a workflow, findings become annotations and
# the rows go to the job's summary. Exit codes: 0 clean, 1 findings, 2 wrong use, 3 internal error.
set -o pipefail

base=${1:-${BASE:-}}
format=text
options=()
if [ -n "${GITHUB_ACTIONS:-}" ]; then format=github; fi
if [ -n "${DATASET:-}" ]; then options+=("--dataset=$DATASET"); fi

if [ -z "$base" ]; then
  exec conflict-claims validate --format="$format" "${options[@]}"
fi

status=0
conflict-claims validate --format="$format" --changed="$base" "${options[@]}" || status=$?
if [ "$status" -gt 1 ]; then exit "$status"; fi

rows=$(conflict-claims preview "${options[@]}" -- "$base") || exit
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  printf '%s\n' "$rows" >>"$GITHUB_STEP_SUMMARY"
else
  printf '\n%s\n' "$rows"
fi
exit "$status"
