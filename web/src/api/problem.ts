/** A request that failed, in the words of the server's problem document where it sent one. */
export class ApiError extends Error {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Stable code of the server, such as UNAUTHENTICATED, or NETWORK. */
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
  }
}

interface Problem {
  title?: unknown;
  detail?: unknown;
  code?: unknown;
}

export async function problemOf(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => ({}))) as Problem;
  const text = [body.detail, body.title].find((part) => typeof part === 'string' && part !== '');
  const code = typeof body.code === 'string' ? body.code : `HTTP_${response.status}`;
  return new ApiError(response.status, code, String(text ?? response.statusText));
}
