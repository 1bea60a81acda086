// Reads JSON-LD without any network, turns it into triples, and checks what DCAT-AP 3 makes mandatory.
// Arguments: address of the document, address under which its dataset or catalogue must stand.
import jsonld from "jsonld";

const [address, subject] = process.argv.slice(2);
const answer = await fetch(address);
if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
const noNetwork = async (url) => { throw new Error(`the context must be inline, but ${url} was asked for`); };
const quads = await jsonld.toRDF(await answer.json(), { base: address, documentLoader: noNetwork, safe: true });

const DCAT = "http://www.w3.org/ns/dcat#";
const DCT = "http://purl.org/dc/terms/";
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const of = (s, p) => quads.filter((q) => q.subject.value === s && q.predicate.value === p).map((q) => q.object);
const ofType = (t) => quads.filter((q) => q.predicate.value === TYPE && q.object.value === t).map((q) => q.subject.value);
const faults = [];
const need = (s, p, kind) => {
  const found = of(s, p);
  if (found.length === 0) faults.push(`${s} has no ${p}`);
  for (const one of found) if (one.termType !== kind) faults.push(`${s} ${p} is a ${one.termType}`);
  return found;
};
const inBothLanguages = (s, p) => {
  const languages = need(s, p, "Literal").map((l) => l.language).sort().join();
  if (languages !== "en,es") faults.push(`${s} ${p} is in [${languages}]`);
};

for (const catalogue of ofType(`${DCAT}Catalog`)) {
  inBothLanguages(catalogue, `${DCT}title`);
  inBothLanguages(catalogue, `${DCT}description`);
  need(catalogue, `${DCAT}dataset`, "NamedNode");
}
for (const dataset of ofType(`${DCAT}Dataset`)) {
  inBothLanguages(dataset, `${DCT}title`);
  inBothLanguages(dataset, `${DCT}description`);
  need(dataset, `${DCAT}distribution`, "BlankNode");
  for (const time of of(dataset, `${DCT}temporal`)) {
    need(time.value, `${DCAT}startDate`, "Literal");
    need(time.value, `${DCAT}endDate`, "Literal");
  }
}
for (const distribution of ofType(`${DCAT}Distribution`)) {
  need(distribution, `${DCAT}accessURL`, "NamedNode");
  for (const rights of need(distribution, `${DCT}rights`, "BlankNode")) {
    inBothLanguages(rights.value, "http://www.w3.org/2000/01/rdf-schema#label");
  }
}
for (const service of ofType(`${DCAT}DataService`)) {
  inBothLanguages(service, `${DCT}title`);
  need(service, `${DCAT}endpointURL`, "NamedNode");
}
for (const agent of ofType("http://xmlns.com/foaf/0.1/Agent")) need(agent, "http://xmlns.com/foaf/0.1/name", "Literal");
if (![...ofType(`${DCAT}Catalog`), ...ofType(`${DCAT}Dataset`)].includes(subject)) faults.push(`no ${subject}`);
if (faults.length > 0) throw new Error(faults.slice(0, 20).join("\n"));
console.log(JSON.stringify({
  triples: quads.length,
  catalogues: ofType(`${DCAT}Catalog`).length,
  datasets: ofType(`${DCAT}Dataset`).length,
  distributions: ofType(`${DCAT}Distribution`).length,
  publishers: quads.filter((q) => q.predicate.value === `${DCT}publisher` && q.subject.termType === "NamedNode").length,
}));
