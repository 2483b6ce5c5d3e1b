export const ImportRoute = () => null
