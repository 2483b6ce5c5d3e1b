import { useEffect, useRef, useState } from 'react'

/**
 * Whether the transcript moves along: until the reader scrolls away, and again once somebody seeks,
 * which shows as a step of more than one turn.
 */
export function useFollowing(spoken: number | null) {
  const [isFollowing, setIsFollowing] = useState(true)
  const before = useRef(spoken)
  useEffect(() => {
    const step = Math.abs((spoken ?? 0) - (before.current ?? 0))
    before.current = spoken
    if (step > 1) setIsFollowing(true)
  }, [spoken])
  return { isFollowing, setIsFollowing }
}
