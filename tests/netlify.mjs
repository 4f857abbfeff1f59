// Reads a repository and its site as Netlify does: node tests/netlify.mjs NODE_MODULES REPOSITORY SITE
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [modules, repository, site] = process.argv.slice(2).map((given) => path.resolve(given));
const load = (name) => import(pathToFileURL(createRequire(`${modules}/`).resolve(name)).href);
const { resolveConfig } = await load("@netlify/config");
const { parseAllHeaders } = await load("@netlify/headers-parser");
const { parseAllRedirects } = await load("@netlify/redirect-parser");

const settings = { repositoryRoot: repository, cwd: repository, offline: true, buffer: true, mode: "buildbot" };
const contexts = {};
const problems = [];
for (const context of ["production", "deploy-preview", "branch-deploy"]) {
  const { config, logs } = await resolveConfig({ ...settings, context, branch: "main", logs: { stdout: [], stderr: [] } });
  const { command, publish, environment } = config.build;
  contexts[context] = { command, publish: path.relative(repository, publish), environment };
  problems.push(...logs.stderr);
}
const headers = await parseAllHeaders({ headersFiles: [`${site}/_headers`], configHeaders: [], minimal: true });
const redirects = await parseAllRedirects({ redirectsFiles: [`${site}/_redirects`], configRedirects: [], minimal: true });
problems.push(...[...headers.errors, ...redirects.errors].map(({ message }) => message));
console.log(JSON.stringify({ contexts, headers: headers.headers, redirects: redirects.redirects, problems }));
