import { useEffect, useState } from 'react'

const NARROW = '(max-width: 720px)'

/** Whether the screen is a phone's; asked of the browser once, then told: asking anew costs a layout each time. */
export function useIsPhone(): boolean {
  const [isPhone, setIsPhone] = useState(() => matchMedia(NARROW).matches)
  useEffect(() => {
    const query = matchMedia(NARROW)
    const tell = () => setIsPhone(query.matches)
    query.addEventListener('change', tell)
    return () => query.removeEventListener('change', tell)
  }, [])
  return isPhone
}
