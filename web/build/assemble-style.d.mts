export function assembleStyle(): unknown;
