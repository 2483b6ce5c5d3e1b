import { PeoplePage } from '#features/people/PeoplePage.tsx'

export function PeopleRoute() {
  return <PeoplePage />
}
