/** Place of the highest of `length` values from `from` on, counted from `from`; the first of equals, so that ties fall alike everywhere. */
export function argmax(values: ArrayLike<number>, from: number, length: number): number {
  let best = 0
  for (let i = 1; i < length; i++) if (values[from + i]! > values[from + best]!) best = i
  return best
}
