using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Tests.Support;

namespace ImatinibHooks.Fhir.Tests.Reading;

public sealed class ResourceReaderTests
{
    [TestCase("null", ReadKind.Null, 0)]
    [TestCase("\"<html>\"", ReadKind.Unusable, 0)]
    [TestCase("5", ReadKind.Unusable, 0)]
    [TestCase("[]", ReadKind.Unusable, 0)]
    [TestCase("[{\"resourceType\":\"Patient\"}]", ReadKind.Unusable, 0)]
    [TestCase("{}", ReadKind.Unusable, 0)]
    [TestCase("{\"resourceType\":5}", ReadKind.Unusable, 0)]
    [TestCase("{\"resourceType\":\"Patient\"}", ReadKind.Resource, 1)]
    [TestCase("{\"resourceType\":\"ServiceRequest\"}", ReadKind.Resource, 1)]
    [TestCase("{\"resourceType\":\"Bundle\"}", ReadKind.Bundle, 0)]
    [TestCase("{\"resourceType\":\"Bundle\",\"total\":0,\"entry\":[]}", ReadKind.Bundle, 0)]
    [TestCase("{\"resourceType\":\"OperationOutcome\"}", ReadKind.OperationOutcome, 0)]
    public void Read_TellsWhatStandsThere(string json, ReadKind kind, int resources)
    {
        var outcome = ReadJson.Of(json).Outcome;

        Assert.That((outcome.Kind, outcome.Resources), Is.EqualTo((kind, resources)));
    }
}
