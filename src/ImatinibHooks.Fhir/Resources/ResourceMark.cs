namespace ImatinibHooks.Fhir.Resources;

/// <summary>How many resources of each kind a set held at one moment.</summary>
internal readonly record struct ResourceMark(
    int Patients, int Observations, int MedicationUses, int Medications, int Conditions, int Immunizations, int Encounters, int Outcomes);
