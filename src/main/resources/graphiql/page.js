const socket = `${location.protocol.replace('http', 'ws')}//${location.host}/graphql/ws`;
const fetcher = GraphiQL.createFetcher({ url: '/graphql', subscriptionUrl: socket });
ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(GraphiQL, { fetcher }));
