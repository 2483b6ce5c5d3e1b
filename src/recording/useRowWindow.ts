import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'

const ROW_PX = 34
/** Keeps a line or three readable below the one being spoken. */
const AHEAD_PX = 110

export type RowWindow = ReturnType<typeof useRowWindow>

/** Only the rows in sight are in the page. */
export function useRowWindow(ref: RefObject<HTMLElement | null>, count: number) {
  return useVirtualizer({
    count,
    getScrollElement: () => ref.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollPaddingStart: 8,
    scrollPaddingEnd: AHEAD_PX,
  })
}

/**
 * Scrolls a row into sight whenever it is another one, or asked for once more; null leaves the reader where they are.
 * @param asked counts how often somebody asked for a row
 */
export function useShownRow(rows: RowWindow, index: number | null, asked = 0): void {
  useEffect(() => {
    if (index !== null) rows.scrollToIndex(index, { align: 'auto' })
  }, [rows, index, asked])
}
