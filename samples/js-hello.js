// A function in JavaScript: it gets the request as an event, and what it returns is the answer.

export const handler = async (event) => {
  const name = event.queryStringParameters?.name ?? "world";
  console.log(`greeting ${name}`);
  return {
    statusCode: 200,
    headers: { "content-type": "text/plain; charset=utf-8" },
    body: `Hello, ${name}!\n`,
  };
};
