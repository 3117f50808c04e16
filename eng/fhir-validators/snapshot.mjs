// Makes the snapshot of a profile from its differential, for profiles without slices: each element of the differential is laid over the one of the base. An
// element inside a data type (statusReason.text) is taken from the definition of that type.

export function snapshotOf(profile, base) {
  const elements = structuredClone(find(base, profile.baseDefinition).snapshot.element);
  for (const change of profile.differential.element) {
    const element = elements.find(candidate => candidate.path === change.path) ?? open(elements, change.path, base);
    Object.assign(element, change);
  }
  return { ...profile, snapshot: { element: elements } };
}

function find(base, url) {
  return base.get(url) ?? fail(`no definition of ${url} is known`);
}

// Puts the children of the element above the path behind it, until the path is there.
function open(elements, path, base) {
  const parentPath = path.slice(0, path.lastIndexOf('.'));
  const parent = elements.find(candidate => candidate.path === parentPath) ?? open(elements, parentPath, base);
  if (parent.type?.length !== 1) {
    fail(`${parentPath} has no single type`);
  }
  const type = find(base, `http://hl7.org/fhir/StructureDefinition/${parent.type[0].code}`);
  const children = structuredClone(type.snapshot.element.slice(1)).map(child => ({
    ...child,
    id: child.id.replace(type.id, parent.id),
    path: child.path.replace(type.id, parentPath),
  }));
  elements.splice(elements.indexOf(parent) + 1, 0, ...children);
  return elements.find(candidate => candidate.path === path) ?? fail(`${path} is no element`);
}

function fail(message) {
  throw new Error(message);
}
