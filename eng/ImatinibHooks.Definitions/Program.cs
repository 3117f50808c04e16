using ImatinibHooks.Definitions;

if (args is not [var root])
{
    Console.Error.WriteLine("usage: dotnet run --project eng/ImatinibHooks.Definitions <folder of the repository>, after `npm ci` in eng/fhir-validators");
    return 2;
}

foreach (var file in DefinitionFiles.Make(root))
{
    File.WriteAllBytes(Path.Combine(root, DefinitionFiles.Folder, file.Name), file.Bytes);
}

return 0;
