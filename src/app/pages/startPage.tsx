import { useNavigate } from '@tanstack/react-router'
import { StartPage } from '#features/start/StartPage.tsx'

export function StartRoute() {
  const navigate = useNavigate()
  return <StartPage onLeave={(to) => void navigate({ to })} />
}
