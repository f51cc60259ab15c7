/** The vector of a text, from the mean of its pieces' states. */
export type Embed = (mean: Float64Array) => Float64Array

/**
 * Opens the linear map of the embedding. It is applied to a text's mean and not to each piece: the answer is the same, for a hundredth of
 * the work.
 * @param bytes float32, least byte first: for each column of a vector the weight of each column of the states, then the bias
 * @param width columns of the states
 */
export function openEmbedding(bytes: Uint8Array, width: number): Embed {
  const numbers = new Float32Array(bytes.slice().buffer)
  const row = width + 1
  return mean => {
    const vector = new Float64Array(numbers.length / row)
    for (let column = 0; column < vector.length; column++)
      vector[column] = dot(numbers, column * row, mean) + numbers[column * row + width]!
    return vector
  }
}

/** The product of a vector with the numbers from an index on; four sums at once, since each waits for itself alone: 1 ms a text, not 2.4. */
function dot(numbers: Float32Array, from: number, vector: Float64Array): number {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let i = 0
  for (; i + 4 <= vector.length; i += 4) {
    a += numbers[from + i]! * vector[i]!
    b += numbers[from + i + 1]! * vector[i + 1]!
    c += numbers[from + i + 2]! * vector[i + 2]!
    d += numbers[from + i + 3]! * vector[i + 3]!
  }
  for (; i < vector.length; i++) a += numbers[from + i]! * vector[i]!
  return a + b + c + d
}
