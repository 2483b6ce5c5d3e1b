/** The criterion being dragged. A browser hides what is dragged from those it is dragged over, so it is kept here. */
let dragged: string | null = null

export const readDrag = (): string | null => dragged
export const startDrag = (id: string): void => void (dragged = id)
export const endDrag = (): void => void (dragged = null)
