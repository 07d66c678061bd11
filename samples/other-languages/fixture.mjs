// Gives each test a copy of the catalog at AWS_ENDPOINT_URL, and ends the copy after the test.
import { test as base } from "vitest";

const post = async (uri) =>
  (await fetch(uri, { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" })).json();

export const test = base.extend({
  endpoint: async ({}, use) => {
    const { uri } = await post(`${process.env.AWS_ENDPOINT_URL}/fork`);
    await use(uri);
    await post(`${uri}/close`);
  },
});
