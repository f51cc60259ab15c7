import type { Clock } from '../../index.ts'

/** A line on standard error that tells how far a run is; silent where no person looks at it. */
export interface Progress {
  step(done: number): void
  finish(): void
}

const interval = 200

/** `total` is null where the end is not known (a stream). */
export function openProgress(stream: NodeJS.WriteStream, clock: Clock, total: number | null, unit: string): Progress {
  const started = clock.now()
  let done = 0
  let shown = started
  if (!stream.isTTY) return { step: () => {}, finish: () => {} }
  const show = () => stream.write(`\r\x1b[2K${progressLine(done, total, clock.now() - started, unit)}`)
  return {
    step(more) {
      done += more
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

/** 'read 120 of 1,000 reports, 85/s, 0:10 left' */
export function progressLine(done: number, total: number | null, milliseconds: number, unit: string): string {
  const rate = milliseconds > 0 ? (done * 1000) / milliseconds : 0
  const speed = rate > 0 ? `, ${rate >= 10 ? Math.round(rate) : rate.toFixed(1)}/s` : ''
  const of = total === null ? '' : ` of ${total.toLocaleString('en')}`
  const left = total === null || rate === 0 ? '' : `, ${duration((total - done) / rate)} left`
  return `read ${done.toLocaleString('en')}${of} ${unit}${speed}${left}`
}

function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const rest = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}
