/** The little of React that the playground's client uses; React ships no types of its own. */
declare module 'react' {
  type ReactNode = unknown;
  const Fragment: unknown;
  function useEffect(effect: () => void, dependencies: readonly unknown[]): void;
  function createElement(type: unknown, props?: object | null, ...children: ReactNode[]): ReactNode;
}

declare module 'react-dom/client' {
  function createRoot(container: object): { render(node: unknown): void };
}
