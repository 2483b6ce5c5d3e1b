export const PeopleRoute = () => null
