/**
 * Where a falling function is 0, by halving, to the last digit.
 * @param from below the root; the function is not asked there
 * @param to above it; nor there
 */
export function fallingRoot(falling: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  for (;;) {
    const middle = low + (high - low) / 2
    if (middle <= low || middle >= high) return middle
    if (falling(middle) > 0) low = middle
    else high = middle
  }
}
