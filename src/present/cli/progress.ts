import type { Clock } from '../../index.ts'

/** A line on standard error that tells how far a run is; silent where no person looks at it. */
export interface Progress {
  /** So many more are done; `share` is how much of all that is, from 0 to 1, where it is known by another measure than their number. */
  step(done: number, share?: number): void
  finish(): void
}

const interval = 200

/** `total` is null where the end is not known (a stream). */
export function openProgress(stream: NodeJS.WriteStream, clock: Clock, total: number | null, unit: string): Progress {
  const started = clock.now()
  let done = 0
  let shown = started
  if (!stream.isTTY) return { step: () => {}, finish: () => {} }
  let part: number | undefined
  const show = () => stream.write(`\r\x1b[2K${progressLine(done, total, clock.now() - started, unit, part)}`)
  return {
    step(more, share) {
      done += more
      part = share
      const now = clock.now()
      if (now - shown < interval) return
      shown = now
      show()
    },
    finish() {
      stream.write('\r\x1b[2K')
    },
  }
}

/** 'read 120 of 1,000 reports, 85/s, 0:10 left'; with a share of the whole instead of a total: 'read 120 reports, 12 %, 85/s, 0:10 left' */
export function progressLine(
  done: number,
  total: number | null,
  milliseconds: number,
  unit: string,
  share?: number,
): string {
  const rate = milliseconds > 0 ? (done * 1000) / milliseconds : 0
  const speed = rate > 0 ? `, ${rate >= 10 ? Math.round(rate) : rate.toFixed(1)}/s` : ''
  const of = total === null ? '' : ` of ${total.toLocaleString('en')}`
  const part = share ?? (total ? done / total : 0)
  const left = part === 0 || rate === 0 ? '' : `, ${duration((milliseconds / 1000) * (1 / part - 1))} left`
  const percent = share === undefined ? '' : `, ${Math.floor(share * 100)} %`
  return `read ${done.toLocaleString('en')}${of} ${done === 1 && total === null ? unit.replace(/s$/, '') : unit}${percent}${speed}${left}`
}

function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const rest = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}
