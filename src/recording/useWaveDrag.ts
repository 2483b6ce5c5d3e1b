import { type PointerEvent, useRef, useState } from 'react'
import type { Player } from './player.ts'
import type { Span } from '#domain/transcript/span.ts'

const DRAG_PX = 5

/** A press seeks; a drag chooses a span to loop, and on a touch screen the position follows the finger. */
export function useWaveDrag({ durationMs, seek, setLoop }: Player) {
  const pressed = useRef<{ x: number; ms: number; isDrag: boolean } | null>(null)
  const [dragged, setDragged] = useState<Span | null>(null)
  const msAt = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    return width > 0 ? Math.min(Math.max((clientX - left) / width, 0), 1) * durationMs : 0
  }
  const spanTo = (event: PointerEvent, from: number): Span => {
    const to = msAt(event)
    return { startMs: Math.min(from, to), endMs: Math.max(from, to) }
  }
  const letGo = () => {
    pressed.current = null
    setDragged(null)
  }
  const handlePointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    pressed.current = { x: event.clientX, ms: msAt(event), isDrag: false }
    seek(msAt(event))
  }
  const handlePointerMove = (event: PointerEvent) => {
    const from = pressed.current
    if (!from) return
    if (event.pointerType === 'touch') return seek(msAt(event))
    from.isDrag ||= Math.abs(event.clientX - from.x) >= DRAG_PX
    if (from.isDrag) setDragged(spanTo(event, from.ms))
  }
  const handlePointerUp = (event: PointerEvent) => {
    const from = pressed.current
    letGo()
    if (!from?.isDrag) return
    const loop = spanTo(event, from.ms)
    setLoop(loop)
    seek(loop.startMs)
  }
  return {
    dragged,
    handlers: {
      onPointerDown: handlePointerDown,
      onPointerMove: handlePointerMove,
      onPointerUp: handlePointerUp,
      onPointerCancel: letGo,
    },
  }
}
