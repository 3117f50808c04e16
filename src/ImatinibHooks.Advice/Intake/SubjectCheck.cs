using System.Text;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Whose a resource is.</summary>
internal enum SubjectMatch : byte
{
    /// <summary>It names no subject: taken as this patient's, because it was asked for this patient, and noted.</summary>
    Unstated,

    /// <summary>It is this patient's.</summary>
    Same,

    /// <summary>It is somebody else's, or nobody can tell whose: it is never a fact (REQ-PFD-15).</summary>
    Other,
}

/// <summary>Tells whether resources belong to the patient of the call.</summary>
/// <remarks>
/// Compared by id: relative, absolute, versioned and bare references to the patient are his. A URN is his when it names the fullUrl of a Patient with his id, or
/// ends in his id.
/// </remarks>
internal sealed class SubjectCheck(ResourceSet resources)
{
    // One patient has one address or two; a body that gives him hundreds is not believed, and cannot make the check slow.
    private const int MostAddresses = 16;

    private readonly List<JsonText> addresses = [];
    private byte[] patientId = [];

    private static ReadOnlySpan<byte> PatientType => "Patient"u8;

    /// <summary>Takes the patient of the next call; everything must have been read before.</summary>
    internal void Begin(string id)
    {
        patientId = Encoding.UTF8.GetBytes(id);
        addresses.Clear();
        foreach (ref readonly var patient in resources.Patients.All)
        {
            if (addresses.Count < MostAddresses && HasId(patient) && !patient.Header.FullUrl.IsAbsent)
            {
                addresses.Add(patient.Header.FullUrl);
            }
        }
    }

    /// <summary>Whose the resource with this subject is.</summary>
    internal SubjectMatch Of(in Reference subject)
    {
        if (subject.Literal.IsAbsent)
        {
            return SubjectMatch.Unstated;
        }

        var reference = LocalReference.Parse(resources.Decoded(subject.Literal));
        return (reference.IsUrn ? IsAddress(reference.Id) : IsPatient(reference)) ? SubjectMatch.Same : SubjectMatch.Other;
    }

    /// <summary>Whose a Patient resource is: by id; one without an id says nothing, one with an id that nobody can read is another's.</summary>
    internal SubjectMatch Of(in Patient patient) =>
        HasId(patient) ? SubjectMatch.Same
        : patient.Header.Id.IsAbsent && !patient.Header.IsIdUnreadable ? SubjectMatch.Unstated
        : SubjectMatch.Other;

    private bool HasId(in Patient patient) => resources.TextEquals(patient.Header.Id, patientId);

    private bool IsPatient(LocalReference reference) =>
        !reference.IsFragment && (reference.Type.IsEmpty || reference.Type.SequenceEqual(PatientType)) && reference.Id.SequenceEqual(patientId);

    private bool IsAddress(ReadOnlySpan<byte> urn)
    {
        if (urn.EndsWith(patientId) && urn[..^patientId.Length].EndsWith(":"u8))
        {
            return true;
        }

        foreach (var address in addresses)
        {
            if (resources.TextEquals(address, urn))
            {
                return true;
            }
        }

        return false;
    }
}
