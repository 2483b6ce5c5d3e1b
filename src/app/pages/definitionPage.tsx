export const DefinitionRoute = () => null
