import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import tCdf from '@stdlib/stats-base-dists-t-cdf'

/** Chance, 0–1, of a standard normal value at least as far from 0 as z, to either side. */
export function twoSidedNormal(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z), 0, 1))
}

/** Chance, 0–1, of a Student value of so many degrees of freedom at least as far from 0 as t, to either side. */
export function twoSidedT(t: number, df: number): number {
  return Math.min(1, 2 * tCdf(-Math.abs(t), df))
}
