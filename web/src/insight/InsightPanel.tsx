export function InsightPanel() {
  return null;
}
