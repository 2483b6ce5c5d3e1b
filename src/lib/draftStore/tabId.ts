import { randomKey } from '#lib/randomKey.ts'

/** This page of this browser; another one after a reload. Two windows never write to the same entry. */
export const TAB_ID = randomKey()
