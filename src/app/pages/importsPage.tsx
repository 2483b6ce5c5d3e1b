export const ImportsRoute = () => null
